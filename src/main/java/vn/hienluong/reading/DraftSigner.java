package vn.hienluong.reading;

import java.util.*;

public record DraftSigner(String capacity, String position, String name) {}
