export { FapiaoTax } from "../elements.js";
