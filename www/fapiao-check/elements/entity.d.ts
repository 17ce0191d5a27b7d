export { FapiaoEntity } from "../elements.js";
