export { FapiaoNumber } from "../elements.js";
