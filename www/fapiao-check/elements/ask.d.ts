export { FapiaoAsk } from "../elements.js";
