/** Given names that are nearly always a woman's, of many languages. */
export const WOMEN = new Set(
  "alice amy angela anna anne annie annette barbara beatrice bella brenda bridget camille caroline catherine charlotte cheryl chloe christine claire clare cynthia dawn deborah denise diana diane donna dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth ellen emily emma esther eva eve fatima fiona florence frances gail gillian gina grace greta gwen hannah harriet heather heidi helen helene hilary ingrid irene isabel isabelle jacqueline jane janet janice jennifer jenny jessica jill joan joanna joyce judith judy julia julie karen kate katherine kathleen kathryn katrin kirsten laura lauren leila lena linda lisa liz lois louise lucy lydia madeleine margaret maria marie marianne marilyn marta martha mary maryam megan melanie melissa meryem michelle mireille miriam monica monique nadia nancy naomi natalie nathalie nicole nina nora olga olivia pamela patricia paula penny petra priya rachel rebecca renee rita rose ruth sally samantha sandra sara sarah sharon sheila shirley silvia sofia sonia sophia sophie stephanie susan susanne suzanne svetlana sylvia tamara tatiana teresa theresa tina ulrike ursula valerie vanessa vera veronica victoria virginia wendy yasmin yvonne zainab zoe aisha amina ayesha beth carmen dolores ines ji-young mercedes noor soo-jin zeynep elif ayse lakshmi sunita anjali".split(
    " ",
  ),
);
/** Given names that are nearly always a man's, of many languages. */
export const MEN = new Set(
  "aaron adam adrian ahmed alan albert alejandro alexander alexei alfred ali andre andreas andrei andrew andriy anthony antonio arnold arthur barack ben benjamin bernard bill bob boris brian bruce carl carlos charles christian christopher colin daniel dave david dennis dmitri dmitry dominic donald douglas ed eduardo edward emmanuel enrique eric erik ernest felipe felix fernando francis francisco francois frank franz fred frederic gabriel gareth gary gavin geoff george gerald gerard gerhard giorgio giovanni giuseppe gordon graham greg gregory guillaume gunther gustavo hans harold harry hassan heinrich helmut henri henry herbert howard hugh hugo ian ibrahim igor ilya ivan jack jacques jake james janos jason jean-claude jean-luc jean-pierre jeff jeffrey jeremy jerome jerry jim joe joel johan john johannes jon jonathan jorge jose joseph joshua juan juergen julian julien julio jurgen justin karl karl-heinz keith ken kenneth kevin khalid klaus kurt lars larry laurent lawrence leo leon leonard lorenzo louis luc lucas luis luke luigi manuel marc marcel marco marcus mario mark markus martin mathieu matteo matthew matthias maurice max mehmet michael michel miguel mikhail mike mohamed mohammad mohammed muhammad murat mustafa nathan neil nicholas nick nicolas nigel nikolai olaf oleg oliver olivier omar oscar otto owen pablo paolo pascal patrick paul pavel pedro peter phil philip philippe pierre pieter piotr rafael rajesh ralph ramon raymond recep rene ricardo richard rob robert roberto rodrigo roger roland ron ronald roy rudolf ryan samuel scott sean sebastian sergei sergey sergio simon sipho stefan stephen steve steven stuart sunil ted thomas tim timothy toby todd tom tony tomas umberto vaclav victor viktor vincent vikram vladimir volodymyr walter warren wayne werner wilhelm william winston wolfgang xavier yuri yves yusuf zoltan".split(
    " ",
  ),
);

/** Given names that are common words too ("Grant Shapps", "Grace Mugabe"). */
const ALSO_WORDS = new Set(
  "bill can chase chuck dean drew earl faith frank gay gene grace grant guy hope iris jack joy june mark may mercy miles must pat patience penny pierce rob rusty skip sue ward will".split(
    " ",
  ),
);

/** Whether a word, in lower case, is a person's given name. */
export function isGivenName(word: string): boolean {
  return MEN.has(word) || WOMEN.has(word) || ALSO_WORDS.has(word);
}
