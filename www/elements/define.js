// @ts-check
import { FapiaoEntity } from "./entity.js";
import { FapiaoGuidance } from "./guidance.js";
import { FapiaoNumber } from "./number.js";
import { FapiaoPayment } from "./payment.js";
import { FapiaoRequest } from "./request.js";
import { FapiaoTax } from "./tax.js";

for (const [name, element] of Object.entries({
  "fapiao-tax": FapiaoTax,
  "fapiao-entity": FapiaoEntity,
  "fapiao-number": FapiaoNumber,
  "fapiao-payment": FapiaoPayment,
  "fapiao-request": FapiaoRequest,
  "fapiao-guidance": FapiaoGuidance,
})) if (!customElements.get(name)) customElements.define(name, element);
