package vn.hienluong.platform.web;

/** Addresses of the product's own static files. */
public interface Assets {

    String href(String path);
}
