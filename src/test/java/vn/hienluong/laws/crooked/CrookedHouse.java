package vn.hienluong.laws.crooked;

/** A house whose walls are wrong on purpose: the negative control of {@code ModularityTests}. */
@org.springframework.modulith.Modulithic
public class CrookedHouse {}
