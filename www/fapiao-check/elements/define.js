// @ts-check
import { FapiaoAftercare } from "./aftercare.js";
import { FapiaoEntity } from "./entity.js";
import { FapiaoField } from "./field.js";
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
  "fapiao-aftercare": FapiaoAftercare,
  "fapiao-guidance": FapiaoGuidance,
  "fapiao-field": FapiaoField,
}))
  if (!customElements.get(name)) customElements.define(name, element);
