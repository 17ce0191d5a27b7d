/** A module, compiled, where a runtime or bundler imports it as one. */
declare const module: WebAssembly.Module;
export default module;
