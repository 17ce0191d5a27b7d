/** The module in a worker: the script that `loadInWorker` starts. It exports nothing. */
export {};
