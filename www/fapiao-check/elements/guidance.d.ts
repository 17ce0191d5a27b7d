export { FapiaoGuidance } from "../elements.js";
