import "virtual:palette.css";
import "./style/page.css";
import "./style/controls.css";
import "./style/top_bar.css";
import "./style/inks.css";
import "./style/world.css";
import "./style/article.css";
import "./style/leeway.css";
import "./style/facts.css";
import "./style/scenario.css";
import "./style/narrow.css";
import "./style/preferences.css";
import "./style/print.css";

import { render } from "preact";

import { loadCatalogue } from "./catalogue.ts";
import { Desk } from "./parts/desk.tsx";
import { keepSolved } from "./solver/solutions.ts";
import { keepKeys } from "./state/keys.ts";
import { keepTheme } from "./state/theme.ts";

keepTheme();
keepKeys();
keepSolved();
void loadCatalogue();

const place = document.querySelector("#desk")!;
place.replaceChildren();
render(<Desk />, place);
