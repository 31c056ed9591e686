import { keyHelp } from "../state/keys.ts";

/** The keys and the ideas of the desk, opened with ? or the button at the top. */
export function HelpDialog(): preact.JSX.Element {
  return (
    <dialog id="help" aria-labelledby="help-title">
      <form method="dialog">
        <h2 id="help-title">How the desk works</h2>
        <p>
          Everything on the screen is in the address: copy the link and somebody else sees the same. Each change can be
          taken back. All figures are solved in this browser; nothing is sent anywhere but to the desk's own server on
          this machine.
        </p>
        <table>
          <caption>Keys</caption>
          <tbody>
            {keyHelp.map(([key, meaning]) => (
              <tr key={key}>
                <th scope="row">
                  <kbd>{key}</kbd>
                </th>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
