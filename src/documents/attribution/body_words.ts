/** Nouns for bodies and papers that speak: "the union said", "the report says". */
export const BODIES =
  /^(?:union|body|giant|bourse|company|firm|group|bank|ministry|department|court|agency|party|army|police|association|federation|regulator|council|committee|commission|statement|report|office|organisation|organization|charity|newspaper|paper|magazine|institute|board|team|club|league|airline|maker|carmaker|embassy|parliament|navy|foundation|university|hospital|fund|lender|retailer|exchange|chamber|bureau|coalition|alliance|movement|network|watchdog|operator|developer|manufacturer|producer|exporter)$/;
/** Those of a state: without a country they belong to the one in view. */
export const STATE_BODY = /^(?:ministry|department|treasury|embassy|parliament|army|navy|military|cabinet)$/;
