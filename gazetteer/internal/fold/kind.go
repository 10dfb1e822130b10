package fold

import "strings"

// Words that only say what kind of division a name stands for, folded.
var (
	leading = strings.Split(`province of|provincia de|provincia di|provincia del|provincia dell|provincia della|provincia do|provincia|departement de la|departement du|departement de l|departement de|departement des|departement d|departamento de|departamento del|departamento|region of|region de|state of|estado de|estado|wilayat|wilaya de|wilaya d|wilaya|muhafazat|mintaqat|imarat|qada|liwa|mudiriyat|markaz|ostan e|shahrestan e|velayat e|wuleswali|caza de|caza du|opstina|grad|kanton|canton of|county of|county|co|comte de|district of|district de|distrito de|city of|city and borough of|city and county of|municipality of|municipio de|municipio|concelho de|arrondissement de|arrondissement du|cercle de|prefecture de|prefecture of|ville de|town of|village of|township of|kabupaten|kota|kreisfreie stadt|landkreis|kreis|regierungsbezirk|powiat|wojewodztwo|judetul|okres|obcina|oblast|obshtina|nomos|borough of|london borough of|royal borough of|metropolitan borough of|nefat|mehoz|autonomous region of|republic of|governorate of|department of|commune of|oblast of|parish of`, "|")
	closing = strings.Split(`province|provinces|county|counties|parish|district|districts|governorate|governate|region|department|municipality|regency|oblast|raion|rayon|rajon|prefecture|state|division|borough|census area|city and borough|commune|area|canton|kanton|city|town|village|township|krai|kray|okrug|respublika|republic|territory|voivodeship|sheng|shi|diqu|zizhizhou|xian|ili|ilcesi|ken|fu|lan|fylke|amt|maakond|apskritis|rajons|megye|regional council|rural council|local government area|shire|autonomous region|autonomous province|emirate|wilayah|vilayet|viloyati|oblysy|welayaty|rayonu|rural|kommune|zupanija|unitary authority|agency|subdistrict|sub district|lga|administrative post|cercle|woreda|locality|zone`, "|")
)

// towns are the kinds that say town rather than division.
var towns = map[string]bool{"city": true, "city of": true, "town": true, "town of": true, "village": true, "village of": true, "township": true, "township of": true, "ville de": true}

// Kind takes the word for the kind of place off a folded name, "harris county"
// or "province of sulu", and returns what is left and that word, "" if there is none.
func Kind(key string) (bare, kind string) {
	for _, w := range closing { // the longest: "bokkos local government area" is no "bokkos local government"
		if n := len(key) - len(w) - 1; n > 1 && key[n] == ' ' && key[n+1:] == w && len(w) > len(kind) {
			bare, kind = key[:n], w
		}
	}
	if kind != "" {
		return bare, kind
	}
	for _, w := range leading {
		if len(key) > len(w)+2 && key[len(w)] == ' ' && key[:len(w)] == w {
			return key[len(w)+1:], w
		}
	}
	return key, ""
}

// Town reports whether a word that Kind took off says town, not division.
func Town(kind string) bool { return towns[kind] }
