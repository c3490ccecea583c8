#include "sim/report/html.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/markup.h"

using namespace haeul;

TEST_CASE("markup errors are found") {
  CHECK(test::markup_error("<a b=\"1\"><c/>x &amp; y</a>").empty());
  CHECK_FALSE(test::markup_error("<a><b></a></b>").empty());
  CHECK_FALSE(test::markup_error("<a>").empty());
  CHECK_FALSE(test::markup_error("<a b=\"1>x</a>").empty());
  CHECK_FALSE(test::markup_error("<a>fish & chips</a>").empty());
}

TEST_CASE("text is escaped, and Korean stays what it is") {
  CHECK(report::escape("<a & \"b\" 'c'>") == "&lt;a &amp; &quot;b&quot; &#39;c&#39;&gt;");
  CHECK(report::escape("울산\x01\x1b") == "울산");
}

TEST_CASE("numbers say nothing that is not so") {
  CHECK(report::number("%.1f m", 2.25) == "2.2 m");
  CHECK(report::number("%.1f m", -0.01) == "0.0 m");
  CHECK(report::number("%+.0f", 0.2) == "0");
  CHECK(report::number("%.1f", -0.06) == "-0.1");
  CHECK(report::number("%.1f", NAN) == "–");
}

TEST_CASE("a table marks numbers and verdicts") {
  report::Table table;
  table.caption = "a & b";
  table.head = {"what", "value"};
  table.rows = {{"x", "pass"}, {"<y>", "fail"}, {"short"}};
  const std::string text = report::table_html(table);
  CHECK(test::markup_error(text).empty());
  CHECK(text.find("<td class=\"n pass\">pass</td>") != std::string::npos);
  CHECK(text.find("<td class=\"n fail\">fail</td>") != std::string::npos);
  CHECK(text.find("<td>&lt;y&gt;</td>") != std::string::npos);
}

TEST_CASE("a page is one well-formed file with nothing from outside") {
  report::Page page("A & B", "en");
  page.heading(1, "Title");
  page.contents();
  page.heading(2, "First <part>", true);
  page.paragraph("한글 & text");
  page.begin_columns();
  page.table({"", {"a"}, {{"1"}}, 0});
  page.figure("<svg><path d=\"M0 0\"/></svg>", "a figure");
  page.end_columns();
  page.begin_whole();
  page.heading(2, "Second");
  page.remark("mind this");
  page.end_whole();
  const std::string text = page.html();
  CHECK(test::markup_error(text).empty());
  CHECK(text.find("<a href=\"#s1\">First &lt;part&gt;</a>") != std::string::npos);
  CHECK(text.find("<h2 id=\"s2\">Second</h2>") != std::string::npos);
  CHECK(text.find("charset=\"utf-8\"") != std::string::npos);
  CHECK(text.find("size: A4") != std::string::npos);
  for (const char* outside : {"<script", "http-equiv", "src=", "@import", "url("}) {
    CHECK(text.find(outside) == std::string::npos);
  }
}

TEST_CASE("a number in a long sentence is not cut") {
  const std::string before(200, 'x');
  CHECK(report::number((before + " %.2f times").c_str(), 1.25) == before + " 1.25 times");
}
