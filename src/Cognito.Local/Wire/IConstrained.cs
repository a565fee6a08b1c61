namespace Cognito.Local.Wire;

/// <summary>A structure that callers send: the model limits what may stand in it.</summary>
internal interface IConstrained
{
    void Validate(ConstraintViolations violations);
}
