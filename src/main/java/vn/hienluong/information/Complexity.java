package vn.hienluong.information;

/** Whether the information lies ready or must be gathered. */
public enum Complexity {
    /** Đơn giản, có sẵn, có thể cung cấp ngay. */
    SIMPLE,
    /** Phức tạp, cần tập hợp từ các đơn vị hoặc xin ý kiến. */
    COMPLICATED
}
