package vn.hienluong.openid;

/** Whom a provider lets in. */
public enum Audience {
    STAFF,
    CITIZENS
}
