# tests/cli/pages.awk - what tests want to know of a manual page.
#
# usage: awk -v want=WHAT [-v section=A|B] [-v name=COMMAND] -f pages.awk PAGE
#     want=text      the page without markup, a line a source line
#     want=tags      what each outer .TP of the section (.SH or .SS) names
#     want=chunk     all lines below the outer tags that begin with the name
#     want=examples  the commands after "$ ", continued lines joined
#
# SPDX-License-Identifier: Apache-2.0

function plain(s) {
    gsub(/\\f[BIRP]/, "", s)
    gsub(/\\-/, "-", s)
    gsub(/\\\(aq/, "'", s)
    gsub(/\\\(l?q|\\\(rq/, "\"", s)
    gsub(/\\\(mu/, "x", s)
    gsub(/\\&/, "", s)
    gsub(/\\e/, "\\", s)
    return s
}

# A line of text, macros that set fonts undone: .BR a ", " b gives a, b.
function line(s,    out, between) {
    if (s !~ /^\.(B|I|BR|RB|BI|IB|IR|RI) /)
        return plain(s)
    between = s ~ /^\.[BI] / ? " " : ""
    sub(/^\.[A-Z]+ +/, "", s)
    while (s != "") {
        if (match(s, /^"[^"]*"?/)) {
            out = out substr(s, 2, RLENGTH - 2)
        } else {
            match(s, /^[^ ]+/)
            out = out substr(s, 1, RLENGTH)
        }
        s = substr(s, RLENGTH + 1)
        if (sub(/^ +/, "", s))
            out = out between
    }
    return plain(out)
}

function in_section(s,    n, i, names) {
    n = split(section, names, "|")
    for (i = 1; i <= n; i++)
        if (s == names[i])
            return 1
    return 0
}

/^\.\\"/ { next }
/^\.SH/ { inside = in_section(substr($0, 5)); depth = 0; hit = 0 }
/^\.SS/ {
    hit = 0
    if (in_section(substr($0, 5))) { inside = 2 } else if (inside == 2) { inside = 0 }
}
/^\.RS/ { depth++ }
/^\.RE/ { depth-- }
/^\.EX/ { example = 1; next }
/^\.EE/ { example = 0; next }

want == "text" && (!/^\./ || /^\.(B|I|BR|RB|BI|IB|IR|RI) /) { print line($0); next }

want == "examples" && example {
    text = plain($0)
    if (!going && text !~ /^\$ /)
        next
    sub(/^\$ /, "", text)
    if (text ~ /\\$/) {
        sub(/\\$/, "", text)
        held = held text
        going = 1
    } else {
        print held text
        held = ""
        going = 0
    }
    next
}

after_tp {
    after_tp = 0
    if (inside && depth == 0) {
        tag = line($0)
        if (want == "tags")
            print tag
        hit = want == "chunk" && (tag == name || index(tag, name " ") == 1)
    }
}
/^\.TP/ { after_tp = 1 }
hit && !/^\.(TP|PP|RS|RE|SS|SH)/ { print line($0) }
