export { FapiaoAftercare } from "../elements.js";
