import "./base.js";
import "../app/app.js";
