// @vitest-environment jsdom
import "./elements.shared.js";
