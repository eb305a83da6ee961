// SPDX-License-Identifier: Apache-2.0
// Colours have a contrast of at least 4.5 on the grounds they stand on. On paper everything is
// black.
#include "office/page_style.h"

namespace termijn {

std::string_view page_style() {
  return R"(*{box-sizing:border-box}
html{font:100%/1.5 "Segoe UI",system-ui,-apple-system,"Noto Sans","DejaVu Sans",Arial,sans-serif}
html{color:#1b1b1b;background:#fff}
body{margin:0 auto;max-width:64rem;padding:0 1rem 2rem;overflow-wrap:break-word}
h1{font-size:1.6rem;line-height:1.25;margin:1.2rem 0 .4rem}
h2{font-size:1.25rem;margin:2rem 0 .5rem;padding-top:.5rem;border-top:2px solid #1b1b1b}
h3{font-size:1.05rem;margin:1.2rem 0 .3rem}
p{margin:.3rem 0 .6rem}
a{color:#0b4f8a}
:focus-visible{outline:3px solid #0b4f8a;outline-offset:2px}
main:focus{outline:none}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;background:#fff;padding:.4rem .8rem;z-index:1}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:0;margin:.6rem 0;list-style:none}
nav a{display:inline-block;padding:.2rem 0}
dl{margin:.4rem 0}
dl>div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:0 1rem;padding:.15rem 0}
dt{color:#4a4a4a}
dd{margin:0}
table{border-collapse:collapse;width:100%;margin:.6rem 0 1rem}
caption{text-align:left;color:#4a4a4a;padding-bottom:.3rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid #8a8a8a}
thead th{border-bottom:2px solid #1b1b1b}
tbody th{font-weight:normal}
.notice{border:2px solid #1b1b1b;padding:.4rem .8rem;font-weight:600}
.counters{display:flex;flex-wrap:wrap;gap:.3rem 1.6rem;list-style:none;padding:0;margin:.6rem 0}
.way{border-left:3px solid #8a8a8a;padding-left:.8rem;margin:.5rem 0}
ul.plain{list-style:none;padding:0;margin:0}
ul.plain>li{padding:.6rem 0;border-bottom:1px solid #8a8a8a}
ul.plain>li>p{margin:.1rem 0}
.small{color:#4a4a4a;font-size:.92rem}
td .mark{white-space:nowrap}
.bad{color:#a4001d}.near{color:#8a4400}.good{color:#17642c}.ask{color:#0b4f8a}
details{border-bottom:1px solid #8a8a8a;padding:.3rem 0}
summary{cursor:pointer;padding:.3rem 0}
details>:not(summary){margin-left:1.1rem}
details>table{width:calc(100% - 1.1rem)}
figure{margin:.6rem 0}
svg{max-width:100%;height:auto}
footer{margin-top:2rem;border-top:2px solid #1b1b1b;padding-top:.5rem;color:#4a4a4a;font-size:.92rem}
@media screen and (max-width:68rem){
dl>div{grid-template-columns:1fr;padding:.3rem 0}
table,tbody,tr,th,td,caption{display:block}
thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
tbody tr{border-bottom:1px solid #8a8a8a;padding:.4rem 0}
tbody th,td{border:0;padding:.1rem 0}
tbody th{font-weight:bold}
td:empty{display:none}
td::before{content:attr(data-head) ": ";color:#4a4a4a}
}
@media print{
html{font-size:10pt;color:#000}
body{max-width:none;padding:0}
.skip,nav,.screen{display:none}
a{color:#000;text-decoration:none}
.bad,.near,.good,.ask,.small,dt,caption,footer{color:#000}
h2,h3,caption,thead{break-after:avoid}
tr,li,figure,summary{break-inside:avoid}
thead{display:table-header-group}
details::details-content{display:block;content-visibility:visible;block-size:auto}
summary{list-style:none}
}
)";
}

}  // namespace termijn
