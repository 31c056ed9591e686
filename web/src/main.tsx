import "virtual:palette.css";
import "./style/desk.css";

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
