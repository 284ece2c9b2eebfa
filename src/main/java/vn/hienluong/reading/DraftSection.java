package vn.hienluong.reading;

import java.util.*;

public record DraftSection(int level, String printedNumber, String title, String body) {}
