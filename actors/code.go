package actors

import (
	"strings"
	"sync"
)

// sectors of PLOVER 2.0. PRE is left to whoever can say what it is for: former holders of office are ELI here.
const sectors = " COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC "

// international stands where a country's code would, as PLOVER has it.
const international = " IGO UNO EUR NGO ISM IMG MNC "

// countries by their ISO 3166 alpha-3 codes, Kosovo as XKX, and the former states of Yugoslavia, Serbia and Montenegro,
// the Soviet Union, Czechoslovakia, East Germany and South Yemen under the codes that they once had.
const countries = " ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR " +
	"BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI " +
	"CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO " +
	"GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ " +
	"ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF " +
	"MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC " +
	"NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN " +
	"SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL " +
	"TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM XKX YEM ZAF ZMB " +
	"ZWE CSK DDR SCG SUN YMD YUG "

// codes are the three-letter codes of a list.
type codes [26 * 26 * 26]bool

func codesOf(lists ...string) *codes {
	c := new(codes)
	for _, l := range lists {
		for _, code := range strings.Fields(l) {
			c[place(code)] = true
		}
	}
	return c
}

// place numbers a code, and gives -1 for what is none.
func place(s string) int {
	if len(s) != 3 {
		return -1
	}
	n := 0
	for _, c := range []byte(s) {
		if c < 'A' || c > 'Z' {
			return -1
		}
		n = 26*n + int(c-'A')
	}
	return n
}

func (c *codes) has(s string) bool {
	n := place(s)
	return n >= 0 && c[n]
}

var (
	sectorCodes  = sync.OnceValue(func() *codes { return codesOf(sectors) })
	countryCodes = sync.OnceValue(func() *codes { return codesOf(countries, international) })
)

func isSector(s string) bool { return sectorCodes().has(s) }

func isCountry(s string) bool { return countryCodes().has(s) }
