// Standard input: [[format code, number, date1904], …] as JSON; standard output: what SSF shows of each, null where it
// refuses. One process for all.
"use strict";
const SSF = require("ssf");
let text = "";
process.stdin.setEncoding("utf8").on("data", (part) => { text += part; }).on("end", () => {
  process.stdout.write(JSON.stringify(JSON.parse(text).map(([code, value, date1904]) => {
    try {
      return SSF.format(code, value, { date1904 });
    } catch (_) {
      return null;
    }
  })));
});
