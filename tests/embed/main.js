// Vite's page: the same as every bundler's, and form libraries and frameworks beside it.
import "./app/app.js";
import "./frameworks/antd.js";
import "./frameworks/hook-form.js";
import "./frameworks/react.js";
import "./frameworks/vue.js";
