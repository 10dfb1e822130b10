package record
import ("testing";"fmt";"os";"bufio";"encoding/json";"strings";"sitrep";"sitrep/actors")
func TestZZ(t *testing.T){
 want:=strings.Fields(os.Getenv("ZZ")); if len(want)==0 {t.Skip()}
 tab,_:=actors.Open(); f,_:=os.Open("/tmp/g/all.rec"); sc:=bufio.NewScanner(f); sc.Buffer(nil,1<<26)
 var all []Entry
 for sc.Scan(){ var r sitrep.Record; if err:=json.Unmarshal(sc.Bytes(),&r);err!=nil{t.Fatal(err)}
  ok:=false; for _,w:=range want{ ok=ok||w==r.Report.ID}; if !ok{continue}
  es,err:=Entries(tab,&r); if err!=nil{t.Fatal(err)}
  for i:=range es{ e:=&es[i]; all=append(all,*e)
   fmt.Print("E ",e.ID," ",e.Types,e.Modes,e.Process,e.Control," W ",e.When!=nil&&e.When.First!=""," "); if e.When!=nil{fmt.Print(e.When.First,"..",e.When.Last,e.When.Carried)}; fmt.Print(" P ")
   for _,p:=range e.Places{fmt.Print(p.Name,"/",p.Precision,"/",p.Carried,"; ")}
   fmt.Print(" A "); for _,p:=range e.Actors{fmt.Print(p.Key,"/",p.Camp,"; ")}
   fmt.Print(" R "); for _,p:=range e.Recipients{fmt.Print(p.Key,"/",p.Camp,"; ")}
   fmt.Print(" C "); for _,c:=range e.Claims{ fmt.Print(c.ID," ") }; fmt.Println() } }
 for i:=range all{ for j:=range all[:i]{ if all[i].Report==all[j].Report{continue}; s,why:=Match(&all[i],&all[j]); if s>=0.05 {fmt.Printf("M %.2f %s %s %s\n",s,all[j].ID,all[i].ID,why)} } } }
