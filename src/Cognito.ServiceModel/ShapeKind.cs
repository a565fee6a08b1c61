namespace Cognito.ServiceModel;

internal enum ShapeKind
{
    Structure,
    Exception,
    Enum,
    String,
    Integer,
    Long,
    Boolean,
    Timestamp,
    Blob,
    Document,
    List,
    Map,
}
