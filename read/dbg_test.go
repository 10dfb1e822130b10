package read
import ("testing";"context";"sitrep";"fmt";"os";"encoding/json")
func TestDbg(t *testing.T){
 r:=newTestReader(t)
 var rep sitrep.Report
 b,_:=os.ReadFile(os.Getenv("DBG")); json.Unmarshal(b,&rep)
 var aside []sitrep.SetAside
 doc,_:=r.model.Analyse(context.Background(),rep.Text); r.refineNames(doc)
 v:=newView(r,doc,rep,aside); v.findTimes();v.findPlaces();v.findActors();v.findQuotes()
 show:=func(w string){ fmt.Println("==",w); for _,c:=range v.claims{ fmt.Println("  ",c.code,c.kind,c.state,c.s.index,c.s.Words[c.word].Form,c.status,c.spot!=nil, c.moment!=nil) } }
 for _,s:=range v.sents{
   if s.aside {continue}
   list:=v.triggers(s)
   if os.Getenv("LEM")!="" { for i:=range s.Words{ if s.lemmas[i]==os.Getenv("LEM"){ k:=&s.Words[i].Marks; fmt.Println("    ##",s.Words[i].Form,s.Words[i].UPOS,s.Words[i].Rel,k.Event,k.EventMargin,k.Control,k.ControlMargin,k.Process,k.ProcessMargin,k.Status,k.StatusMargin, "MOB",r.model.EventScore(&s.Words[i],"MOBILIZE")); for _,x:=range v.senses(s,i){fmt.Println("       ",x.Lemma,x.Code,x.Weak,x.Line)} } } }
   fmt.Print(s.index," "); for _,c:=range list{ fmt.Print(c.code,c.kind,c.state,":",s.Words[c.word].Form," ") }; fmt.Println()
 }
 v.findClaims(); show("end")
}
