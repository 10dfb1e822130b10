package show
import ("testing";"os";"encoding/json";"fmt";"sitrep";"path/filepath")
func TestZ(t *testing.T){
 fs,_:=filepath.Glob("/work/shared/gold/claims/*.json")
 for _,f:=range fs { b,_:=os.ReadFile(f); var r sitrep.Record; if err:=json.Unmarshal(b,&r); err!=nil {t.Error(f,err)}
 fmt.Println(Record(&r,Options{Width:100})) }
}
