package vn.hienluong.reading;

import java.util.*;

public record DraftNote(String cell, String key, List<String> arguments) {}
