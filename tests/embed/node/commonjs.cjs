// The same where modules are still required, from Node 20.19 on; before that, import() does it.
const { load } = require("fapiao-check");

load({ part: "first" }).then(({ taxBreakdown }) => {
  console.log(taxBreakdown({ amount: "100", rate: "13%" }).net);
});
