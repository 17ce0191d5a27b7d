export { FapiaoRequest } from "../elements.js";
