package vn.hienluong.laws;

import java.util.List;

/** What nobody should send, and somebody will. */
final class OddInput {

    private OddInput() {}

    static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Authorization",
            "HX-Request",
            "If-Modified-Since",
            "If-None-Match",
            "Range",
            "Upload-Checksum",
            "Upload-Length",
            "Upload-Metadata",
            "Upload-Offset",
            "X-Forwarded-For",
            "X-HTTP-Method-Override",
            "X-Request-Id");

    static final List<String> FILE_NAMES = List.of(
            "a.docx",
            "a.pdf",
            "",
            "../../x.xlsx",
            "a\u0000.pdf",
            "\u202Efdp.docx",
            "x".repeat(400),
            "a\r\nX-Evil: 1.pdf");

    /** Each line is a value; the escapes of Java. */
    static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "99999999999999999999",
            "1e9",
            "NaN",
            "2021-02-31",
            "2021-03-31",
            "31/02/2021",
            "05/4/2021",
            "9999-12-31",
            "-9999-01-01",
            "+999999999-12-31",
            "25:61",
            "true",
            "on",
            "null",
            "OFFICE",
            "STAFF",
            "HEAD",
            "AT_ONCE",
            "QUARTER",
            "a\u0000b",
            "\u0000",
            "\uD800",
            "\u202Eexe.docx",
            "a\u0301o\u031b\u0300",
            "ă â đ ê ô ơ ư",
            "'; drop table organization.unit; --",
            "%' or '1'='1",
            "<script>alert(1)</script>",
            "{0} {1,number} '{'",
            "${7*7} #{7*7}",
            "../../etc/passwd",
            "/\\evil.example",
            "https://evil.example/",
            "a@b",
            "a@example.org\r\nBcc: x@example.org",
            "line\r\nSet-Cookie: a=b",
            "[]",
            "{\"a\":1}",
            "=1+1",
            "bytes=0-0,5-",
            "sha256 !!!",
            "filename =",
            "filename //8=",
            "W/\"x\"",
            "en;q=x,vi",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "😀",
            "x".repeat(300),
            "đ".repeat(20_000));
}
