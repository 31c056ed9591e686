export { areGoods, isicDivisions, isicName } from "../core/codes/isic.ts";
