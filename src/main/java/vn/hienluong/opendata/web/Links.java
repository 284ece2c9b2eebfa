package vn.hienluong.opendata.web;

/** Links as a header bears them (RFC 8288). */
final class Links {

    private Links() {}

    static String of(String address, String relation) {
        return "<%s>; rel=\"%s\"".formatted(address, relation);
    }
}
