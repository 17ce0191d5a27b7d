// Prerendered on the server, where the elements define nothing.
import { Checks } from "./checks.js";

export default function Page() {
  return <Checks />;
}
