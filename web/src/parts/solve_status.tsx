import type { Certificate } from "../../../src/simulate/certificate.ts";
import { formatNumber, formatTiny } from "../../../src/readout/format.ts";
import { isCurrent, solutions } from "../solver/solutions.ts";

/** How the scenario of a slot is solved: certificate, residual, time, warnings; or why it is not. */
export function SolveStatus({ slot }: { readonly slot: number }): preact.JSX.Element {
  const { solved, failure, pending } = solutions[slot].value;
  if (failure !== null) {
    return (
      <div class="status status-failed" role="status">
        <p>
          <strong>No result.</strong> {failure.message}
        </p>
        {solved !== null && <p>The picture shows the last scenario that has one, greyed.</p>}
      </div>
    );
  }
  if (solved === null)
    return <p class="status">{pending ? "Fetching the world and solving …" : "Nothing solved yet."}</p>;
  const { result, milliseconds } = solved;
  return (
    <div class="status" role="status" data-current={isCurrent(slot)}>
      <p>
        Solved in {formatNumber(milliseconds)} ms,{" "}
        {result.method === "direct"
          ? "directly"
          : `${result.iterations} passes, residual ${formatTiny(result.residual)}`}
        .
      </p>
      <details>
        <summary>{accountsWords(result.certificate)}</summary>
        <dl>
          {Object.entries(result.certificate ?? {})
            .filter(([, value]) => typeof value === "number")
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name.replaceAll("_", " ")}</dt>
                <dd>{(value as number).toExponential(1)}</dd>
              </div>
            ))}
        </dl>
        <p>
          World {result.provenance.world_name}, {result.model}; elasticities: {result.provenance.elasticities}.
        </p>
        {result.provenance.assumptions.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </details>
      {result.warnings.map((warning) => (
        <p key={warning} class="warning">
          {warning}
        </p>
      ))}
    </div>
  );
}

/** The largest gap that the recomputed accounts of a result leave; empty for a result without accounts. */
function accountsWords(certificate: Certificate | null): string {
  if (certificate === null) return "Assumptions";
  const { goods_market, factor_market, trade_balance, budget, walras } = certificate;
  const gap = Math.max(...[goods_market, factor_market, trade_balance, budget, walras].map(Math.abs));
  return `Certificate: all accounts close to ${formatTiny(gap)}`;
}
