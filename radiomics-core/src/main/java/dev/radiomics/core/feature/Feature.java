package dev.radiomics.core.feature;

/** A feature of the catalogue or of a family of one's own. Its label and code together identify it within a table. */
public interface Feature {
    /** Family, label, code and unit. */
    FeatureDescriptor descriptor();

    /** The family it belongs to. */
    default Family family() {
        return descriptor().family();
    }

    /** The name in tables. */
    default String label() {
        return descriptor().label();
    }

    /** The IBSI code, or empty. */
    default String code() {
        return descriptor().code();
    }

    /** The unit of the value. */
    default Unit unit() {
        return descriptor().unit();
    }
}
