namespace Cognito.ServiceModel;

internal sealed class Member(string name, Shape shape, bool isRequired, bool isDeprecated)
{
    /// <summary>As it stands on the wire.</summary>
    public string Name { get; } = name;

    public Shape Shape { get; } = shape;

    public bool IsRequired { get; } = isRequired;

    public bool IsDeprecated { get; } = isDeprecated;
}
