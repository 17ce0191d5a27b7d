// @vitest-environment happy-dom
import "./elements.shared.js";
