// @ts-check
// Defines the elements; a host that wants to do that itself imports each class from its own file.
import { FapiaoAftercare } from "./aftercare.js";
import { FapiaoAsk } from "./ask.js";
import { define } from "./dom.js";
import { FapiaoEntity } from "./entity.js";
import { FapiaoField } from "./field.js";
import { FapiaoGuidance } from "./guidance.js";
import { FapiaoNumber } from "./number.js";
import { FapiaoPayment } from "./payment.js";
import { FapiaoRequest } from "./request.js";
import { FapiaoTax } from "./tax.js";

for (const [name, element] of Object.entries({
  "fapiao-ask": FapiaoAsk,
  "fapiao-tax": FapiaoTax,
  "fapiao-entity": FapiaoEntity,
  "fapiao-number": FapiaoNumber,
  "fapiao-payment": FapiaoPayment,
  "fapiao-request": FapiaoRequest,
  "fapiao-aftercare": FapiaoAftercare,
  "fapiao-guidance": FapiaoGuidance,
  "fapiao-field": FapiaoField,
}))
  define(name, element);

export {
  FapiaoAftercare,
  FapiaoAsk,
  FapiaoEntity,
  FapiaoField,
  FapiaoGuidance,
  FapiaoNumber,
  FapiaoPayment,
  FapiaoRequest,
  FapiaoTax,
};
