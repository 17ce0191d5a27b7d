export { FapiaoPayment } from "../elements.js";
