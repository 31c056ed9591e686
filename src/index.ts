export { LeewayError } from "./core/errors.ts";
