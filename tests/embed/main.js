// Vite's page: the same as every bundler's, with form libraries and frameworks.
import "./app/app.js";
import "./frameworks/antd.js";
import "./frameworks/hook-form.js";
import "./frameworks/react.js";
import "./frameworks/vue.js";
