export { FapiaoField } from "../elements.js";
