// Package read turns an analysed report into claims: who did what to whom, where, when, how many, and according to whom.
//
// What the package promises: every claim rests on a span of the text inside one sentence; what the text does not say stays
// empty; every field of a claim can say which rule and which words decided it; the same report always gives the same
// record. Rules sit on the answers of the language model (lang) and on lexicons that an analyst can read and correct
// (lexicon, actors, gazetteer).
//
// # Where to look
//
// The files, in the order in which a report goes through them:
//
//   - The report on its way: reader view sentence claim record evidence.
//   - Words set right and asked: names nametitle lists lemma people; slot frame senses parted kinds light stock tense.
//   - Forms of reports: entry label transcript ticker dashed bracketed coloned longago repeated bulletin.
//   - When: when timeof bounded fronted clock counted_days datedlater sincethen verdictday.
//   - Where: spot towns placekinds cutnames capital where there land far finer scene unnamed stage opened carried calamity settle takenup compass home.
//   - The cast: cast castname castperson castbody castnoun castleague house bearer pronoun versus shared canact unmask.
//   - Who says so: says cue cuewords faint introduced beside content edges quotation quotemarks quotes speaker attribute turns hung inserted
//     free putforward.
//   - What happened: trigger triggerspan type mode done general process processit hands held resign released captors.
//   - Words that act: promise obligation refusal rebuff inreply charge responsibility laid accident orders.
//   - Who and whom: part fill because doer owner reach addressed struck stray sift oneside samehands premises protesters identified muster.
//   - How many: count counted bare pegged carrier single several together among outof addup spared leftas leftnamed hurtas hospital deaths fate
//     became survived otherdead inonebreath.
//   - Did it happen: status effect neverwas hedge suffered about identifies.
//   - One event, one claim: merge gather same likeness restate told again.
//   - What is kept: sure amid subject corrected moved.
//   - Fields chosen, and claims left out: weigh weighkept weighplace weightime.
package read
