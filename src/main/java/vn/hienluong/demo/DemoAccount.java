package vn.hienluong.demo;

/** Somebody of the sample department, with the password that was made for this data folder alone. */
public record DemoAccount(String title, String unit, String email, String password) {}
